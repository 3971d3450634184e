/** `node first-solve.ts NAME [FOLDER]`: prints how many milliseconds the first plan of this process takes. */
import { findBestPlan } from '../../src/planner/planner.ts';
import { problemsIn } from './problem-sets.ts';
import { timed } from './stopwatch.ts';

const [name, folder] = process.argv.slice(2);
const found = problemsIn(folder).find((each) => each.name === name);
if (found === undefined) throw new Error(`No problem ${name}.`);
console.log(timed(() => findBestPlan(found.problem)).ms);
