export { SettingsScreen as SettingsPage } from '../../features/identity/settings-screen.js';
