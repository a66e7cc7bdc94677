/**
 * Addresses of pages that exist on the visitor's device only: a plan of her own under the id it was
 * given there. The shell answers for them. A name with a dot is a file's, and files are there or not.
 */
export const OWN_PAGE = /^\/(?:en\/)?plan\/[^/.]+\/?$/

/** The address of the page that draws what only the device knows. */
export const SHELL = '/shell'
