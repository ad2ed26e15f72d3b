/** The address that the API's own role uses. */
export const DATABASE_API_URL = Symbol('database api url');
