/** First parts of the addresses that the API answers itself; every other address is a page of the client, which routes it. */
export const API_ADDRESSES = ['graphql', 'healthz', 'readyz', 'metrics', 'feeds', 'files'] as const;

/**
 * Whether the API answers an address itself.
 * @param path from its first slash on, without host and query: `/files/attachments/1`
 */
export const isApiAddress = (path: string): boolean => API_ADDRESSES.some((each) => path.split('/')[1] === each);
