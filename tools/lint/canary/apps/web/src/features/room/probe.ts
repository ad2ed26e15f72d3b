import { alpha } from '@strata/statistics';
import { routes } from '../../app/routes.js';
import { api } from '../../shared/api/client.js';
import { agenda } from '../debrief/agenda.js';
import { board } from './board.js';

export const all = [alpha, routes, api, agenda, board];
