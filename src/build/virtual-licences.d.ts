declare module 'virtual:licences' {
  /** The packages of others that the built guide carries, by name; the licence as SPDX writes it. */
  export const licences: readonly { readonly name: string, readonly version: string, readonly licence: string }[]
}
