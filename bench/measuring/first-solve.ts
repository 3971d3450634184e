/** `node first-solve.ts NAME [FOLDER]`: prints how many milliseconds the first plan of this process takes. */
import { findBestPlan } from '../../src/planner/planner.ts';
import { problemsIn } from './problem-sets.ts';
import { timed } from './stopwatch.ts';

const [wanted, folder] = process.argv.slice(2);
for (const { name, problem } of problemsIn(folder)) {
  if (name !== wanted) continue;
  console.log(timed(() => findBestPlan(problem)).ms);
  break;
}
