// Builds the editor into the classes of the program, unless nothing changed since. Everything is done in a copy under
// `target`, so that no library stands among the sources; what npm has kept is taken before it is asked for again.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../../target');
const place = join(target, 'editor');
const bundle = join(target, 'classes/web/js/editor.js');
const stamp = join(target, 'editor.sha256');

const hash = createHash('sha256');
const sources = readdirSync(join(here, 'src')).sort().map((name) => `src/${name}`);
for (const file of ['package-lock.json', 'build.mjs', ...sources]) {
  hash.update(file).update(readFileSync(join(here, file)));
}
const now = hash.digest('hex');
if (existsSync(bundle) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
  process.exit(0);
}

mkdirSync(place, { recursive: true });
rmSync(join(place, 'src'), { recursive: true, force: true });
for (const name of ['package.json', 'package-lock.json', '.npmrc', 'src']) {
  cpSync(join(here, name), join(place, name), { recursive: true });
}
const lock = readFileSync(join(here, 'package-lock.json'));
const installed = join(place, 'node_modules/.broadsheet-lock');
if (!existsSync(installed) || !readFileSync(installed).equals(lock)) {
  execFileSync('npm', ['ci', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: place,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(installed, lock);
}

const { build } = await import(pathToFileURL(join(place, 'node_modules/vite/dist/node/index.js')).href);
mkdirSync(dirname(bundle), { recursive: true });
await build({
  root: place,
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir: dirname(bundle),
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: join(place, 'src/editor.js'), formats: ['es'], fileName: () => 'editor.js' },
  },
});
writeFileSync(stamp, now);
