import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { CONTENT_SECURITY_POLICY } from '../../deploy/headers'
import { withPolicy } from '../../deploy/writePolicy'
import { freePort } from '../freePort'
import { missing } from '../installed'

/** A server that runs, without a slash at the end of its address. */
export interface RunningServer {
  readonly origin: string
  readonly stop: () => Promise<void>
}

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'
const MIME_TYPES = ['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types', '/opt/homebrew/etc/nginx/mime.types']

/** True where nginx can send the ready-made `.br` files; where it cannot, that is said. */
export const hasBrotli = existsSync(BROTLI) || missing('The Brotli module of nginx', 'libnginx-mod-http-brotli-static') !== undefined

async function shipped(name: string, changes: readonly (readonly [from: string, to: string])[]): Promise<string> {
  const text = await readFile(resolve(import.meta.dirname, '../../deploy', name), 'utf8')
  return changes.reduce((changed, [from, to]) => {
    if (!changed.includes(from))
      throw new Error(`deploy/${name} does not say "${from}"`)
    return changed.replaceAll(from, to)
  }, text)
}

/** Run `command` in a folder of its own that holds `files`, until `stop`. */
async function run(command: string, args: (folder: string) => readonly string[], files: Readonly<Record<string, string>>, origin: string): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'guide-server-'))
  // nginx drops its rights as root; its workers must get at the folder all the same.
  await chmod(folder, 0o755)
  for (const [name, text] of Object.entries(files))
    await writeFile(join(folder, name), text)
  const types = MIME_TYPES.find(path => existsSync(path))
  if (types !== undefined)
    await symlink(types, join(folder, 'mime.types'))
  const process_ = spawn(command, args(folder), { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: folder } })
  let said = ''
  process_.stderr.on('data', (text: Buffer) => said += text.toString())
  process_.stdout.resume()
  for (let tries = 0; !(await fetch(origin).then(() => true, () => false)); tries++) {
    if (process_.exitCode !== null || tries > 200)
      throw new Error(`${command} did not start: ${said.slice(-2000)}`)
    await new Promise(done => setTimeout(done, 50))
  }
  return {
    origin,
    stop: async () => {
      const ended = once(process_, 'exit')
      process_.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** nginx with the shipped configuration, or with another `policy` written into it; a second server, `subPathOrigin`, has the site under `/guide/`. */
export async function runNginx(nginx: string, site: string, policy = CONTENT_SECURITY_POLICY): Promise<RunningServer & { readonly subPathOrigin: string }> {
  const [port, outer] = [await freePort(), await freePort()]
  const configuration = withPolicy(await shipped('nginx.conf', [['listen 80;', `listen 127.0.0.1:${port};`], ['/srv/hengdong', site], ...hasBrotli ? [['gzip_static on;', 'gzip_static on; brotli_static on;'] as const] : []]), policy)
  const subPath = await shipped('nginx-subpath.conf', [['127.0.0.1:8080', `127.0.0.1:${port}`]])
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path temp_${name};`).join(' ')
  const main = [
    ...hasBrotli ? [`load_module ${BROTLI};`] : [],
    ...process.getuid?.() === 0 ? ['user root;'] : [],
    'daemon off; worker_processes 1; pid nginx.pid; error_log stderr; events {}',
    `http { access_log off; ${temporary} include site.conf; server { listen 127.0.0.1:${outer}; include subpath.conf; } }`,
  ]
  const running = await run(nginx, folder => ['-p', folder, '-c', join(folder, 'nginx.conf')], { 'nginx.conf': main.join('\n'), 'site.conf': configuration, 'subpath.conf': subPath }, `http://127.0.0.1:${port}`)
  return { ...running, subPathOrigin: `http://127.0.0.1:${outer}` }
}

/** Caddy with the shipped configuration, or with another `policy` written into it. */
export async function runCaddy(caddy: string, site: string, policy = CONTENT_SECURITY_POLICY): Promise<RunningServer> {
  const port = await freePort()
  const configuration = withPolicy(await shipped('Caddyfile', [[':80 {', `{\n\tadmin off\n}\nhttp://127.0.0.1:${port} {`], ['/srv/hengdong', site]]), policy)
  return run(caddy, folder => ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], { Caddyfile: configuration }, `http://127.0.0.1:${port}`)
}
