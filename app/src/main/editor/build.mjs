// Builds the editor into the classes of the program, unless nothing changed since. `npm ci` runs only when the lock is
// newer than what is installed, and takes what npm has kept before it asks for it again.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../../target');
const bundle = join(target, 'classes/web/js/editor.js');
const stamp = join(target, 'editor.sha256');

const hash = createHash('sha256');
for (const file of ['package-lock.json', 'build.mjs', ...readdirSync(join(here, 'src')).sort().map((name) => `src/${name}`)]) {
  hash.update(file).update(readFileSync(join(here, file)));
}
const now = hash.digest('hex');
if (existsSync(bundle) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
  process.exit(0);
}

const lock = readFileSync(join(here, 'package-lock.json'));
const installed = join(here, 'node_modules/.broadsheet-lock');
if (!existsSync(installed) || !readFileSync(installed).equals(lock)) {
  execFileSync('npm', ['ci', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(installed, lock);
}

const { build } = await import('vite');
mkdirSync(dirname(bundle), { recursive: true });
await build({
  root: here,
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir: dirname(bundle),
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: join(here, 'src/editor.js'), formats: ['es'], fileName: () => 'editor.js' },
  },
});
writeFileSync(stamp, now);
