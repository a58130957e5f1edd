import { inject } from 'vitest';
import { describeHistory } from '../testing/history-conformance.ts';
import { describeLasting } from '../testing/lasting-conformance.ts';
import { describePages } from '../testing/page-conformance.ts';
import { describePeople } from '../testing/people-conformance.ts';
import { describeSpaces } from '../testing/store-conformance.ts';
import { describePublicPages } from '../testing/public-page-conformance.ts';
import { describeTidying } from '../testing/tidy-conformance.ts';
import { memoryUnderTest, postgresUnderTest, sqliteUnderTest } from '../testing/store-under-test.ts';

const postgres = () => postgresUnderTest(inject('postgresUrl'));

for (const [name, make] of Object.entries({ Memory: memoryUnderTest, SQLite: sqliteUnderTest, PostgreSQL: postgres })) {
  describeSpaces(name, make);
  describeHistory(name, make);
  describePages(name, make);
  describePeople(name, make);
  describeTidying(name, make);
  describePublicPages(name, make);
}
describeLasting('SQLite', sqliteUnderTest);
describeLasting('PostgreSQL', postgres);
