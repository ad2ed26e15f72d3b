export { RubricsScreen as RubricsPage } from '../../features/rubric/rubrics-screen.js';
