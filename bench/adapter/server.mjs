import { enableCompileCache } from 'node:module';
import { serveCalls } from '../harness/calls.ts';

// As server/main.ts does it: what was compiled once is not compiled again.
enableCompileCache(`${import.meta.dirname}/../../node_modules/.cache/kyodo-note/compiled`);
const { createServerCalls } = await import('./server-calls.ts');
serveCalls(createServerCalls());
