import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

/* `npm run bench -- NAME [ARGUMENTS]` runs bench/NAME.ts. */

const [name = '', ...args] = process.argv.slice(2);
const file = join(import.meta.dirname, `${name}.ts`);
if (/^[a-z-]+$/.test(name) && name !== 'bench' && existsSync(file)) {
  process.exitCode = spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' }).status ?? 1;
} else {
  const names = globSync('*.ts', { cwd: import.meta.dirname }).filter((each) => each !== 'bench.ts');
  console.error(`Usage: npm run bench -- ${names.map((each) => each.replace('.ts', '')).join(' | ')} [...]`);
  process.exitCode = 2;
}
