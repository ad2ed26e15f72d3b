export { QuickScreen as QuickPage } from '../../features/interview/quick-screen.js';
