export { board } from './board.js';
