import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

function onPath(name: string): string | undefined {
  // Servers stand in folders that only the administrator has on the path.
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders.map(folder => join(folder, name)).find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    }
    catch {
      return false
    }
  })
}

/** Note in one line that a part of the tests cannot run here; with `REQUIRE_ENGINES=1`, as continuous integration sets it, that is an error. */
export function missing(what: string, packages: string): undefined {
  const sentence = `${what} is not installed, so what needs it is not tested here. On Debian: apt-get install ${packages}`
  if (process.env['REQUIRE_ENGINES'] === '1')
    throw new Error(sentence)
  console.log(sentence)
}

/** The program called `name`, or `undefined`, said aloud, where this machine has none. */
export function installed(name: string, packages: string): string | undefined {
  return onPath(name) ?? missing(name, packages)
}

/** The first Python that knows GObject: the system's may stand behind another one. */
export function pythonWithGi(packages: string): string | undefined {
  const all = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin').map(folder => join(folder, 'python3'))
  const test = 'import gi; gi.require_version("Gtk", "3.0"); gi.require_version("WebKit2", "4.1")'
  return all.find(python => spawnSync(python, ['-c', test]).status === 0) ?? missing('WebKitGTK for Python', packages)
}
