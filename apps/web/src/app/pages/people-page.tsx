export { PeopleScreen as PeoplePage } from '../../features/identity/people-screen.js';
