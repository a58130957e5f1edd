/** Writes one row after the other into a SQLite store and says each place once it is durable. Tests kill it meanwhile. */
import { append, createSpace, nameId, rowOf } from './store-under-test.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';

const [file = '', name = ''] = process.argv.slice(2);
const space = nameId(name);
const store = await openSqliteStore({ file, newEpoch: () => crypto.randomUUID(), soon: setImmediate });
await createSpace(store, space);
process.stdout.write('open\n');
const person = async (who: number): Promise<never> => {
  for (let n = 0; ; n += 1) {
    const seq = await append(store, space, (place) => rowOf(nameId(`${who} ${n}`), place));
    process.stdout.write(`${seq}\n`);
  }
};
await Promise.all([person(1), person(2), person(3)]);
