/** The name of the database that keeps what the visitor made. */
export const VISITOR_DATABASE = 'hengdong-visitor'

/** False where the visitor has made nothing on this device yet, so that nobody need open the database to see; true too where the browser does not tell. */
export async function mayHaveVisitorData(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === VISITOR_DATABASE)
  }
  catch {
    return true
  }
}
