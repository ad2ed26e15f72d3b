export { RubricService } from './rubric.service.js';
