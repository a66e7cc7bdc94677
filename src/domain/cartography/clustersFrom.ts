/** From how many pins on they are clustered; fewer are spread apart. */
export const CLUSTERS_FROM = 200
