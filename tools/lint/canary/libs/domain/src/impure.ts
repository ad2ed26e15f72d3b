import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { GraphQLError } from 'graphql';
import { mean } from '@strata/statistics';
import { aRoom } from '@strata/testkit';
import { useState } from 'react';
import { DataSource } from 'typeorm';
import { alpha } from '../../statistics/src/krippendorff-alpha.js';
import { launch } from '../../../tools/run/launch.mjs';

export const everything = [readFileSync, Injectable, mean, aRoom, useState, DataSource, alpha, launch];
export type Refusal = GraphQLError;
