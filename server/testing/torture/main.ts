/**
 * `npm run torture -- --cycles N [--database sqlite|postgres] [--seed S]`: kills the server (and PostgreSQL) at random moments while
 * sixteen people write and three read, and counts after each time.
 */
import { parseArgs } from 'node:util';
import { createChance } from './chance.ts';
import { type Place, postgresPlace, sqlitePlace } from './place.ts';
import { torture } from './run.ts';

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '30' },
    database: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const makers: Readonly<Record<string, () => Promise<Place>>> = { sqlite: sqlitePlace, postgres: postgresPlace };
const chosen = values.database === undefined ? Object.keys(makers) : [values.database];
const cycles = Number(values.cycles);
if (!Number.isSafeInteger(cycles) || cycles < 1 || chosen.some((name) => !(name in makers))) {
  process.stderr.write('usage: npm run torture -- --cycles N [--database sqlite|postgres] [--seed S]\n');
  process.exit(2);
}

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
let isClean = true;
for (const name of chosen) {
  const begun = performance.now();
  const place = await (makers[name] ?? sqlitePlace)();
  say(place.label);
  try {
    const totals = await torture(place, cycles, createChance(Number(values.seed)), (what) => say(`  ${what}`));
    const kills = [...totals.kills].map(([what, times]) => `${what} ${times}`).join(', ');
    say(`  killed: ${kills}; ${Math.round((performance.now() - begun) / 1000)} s`);
    say(`  places seen ${totals.seen}, missing or changed ${totals.unstable}`);
    say(
      `${name}: cycles ${totals.cycles}, acknowledged ${totals.acknowledged}, lost ${totals.lost}, doubled ${totals.doubled}`,
    );
    if (totals.lost + totals.doubled + totals.unstable > 0) isClean = false;
  } finally {
    await place.close();
  }
}
process.exit(isClean ? 0 : 1);
