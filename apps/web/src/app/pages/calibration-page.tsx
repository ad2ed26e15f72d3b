export { CalibrationScreen as CalibrationPage } from '../../features/calibration/calibration-screen.js';
