import { routes } from '../../app/routes.js';
import { roomQuery } from '../../features/room/room-query.js';
import { api } from '../api/client.js';

export const all = [routes, roomQuery, api];
