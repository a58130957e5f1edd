/** The least an app of this kind can be: React, a router, a list out of IndexedDB. What it costs is the yardstick for ours. */
import { Dexie, type EntityTable } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Link, Route, Switch } from 'wouter';

interface Entry {
  readonly id: number;
  readonly on: string;
  readonly title: string;
}

const db = new Dexie('hello') as Dexie & { readonly entries: EntityTable<Entry, 'id'> };
db.version(1).stores({ entries: 'id, on' });

async function listNewest(): Promise<Entry[]> {
  return db.entries.orderBy('on').reverse().limit(50).toArray();
}

async function fillOnce(): Promise<void> {
  if ((await db.entries.count()) > 0) return;
  const day = (index: number) => String(1 + (index % 28)).padStart(2, '0');
  await db.entries.bulkPut(
    Array.from({ length: 200 }, (_, id) => ({ id, on: `2026-01-${day(id)}`, title: `Entry ${id}` })),
  );
}

function List(): ReactNode {
  const entries = useLiveQuery(listNewest);
  const [count, setCount] = useState(0);
  if (!entries) return null;
  return (
    <main>
      <h1>hello</h1>
      <button type="button" onClick={() => setCount(count + 1)}>
        Pressed {count} times
      </button>
      <Link to="/about">About</Link>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>{entry.title}</li>
        ))}
      </ul>
    </main>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <Switch>
      <Route path="/about">hello</Route>
      <Route>
        <List />
      </Route>
    </Switch>,
  );
void fillOnce();
addEventListener('load', () => void navigator.serviceWorker.register('/service-worker.js'));
