import { house } from './tools/lint/house.mjs';

export default house(import.meta.dirname);
