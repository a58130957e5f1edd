import type { Store } from '#store/store.ts';
import { must } from './town/must.ts';

/** Hana founds 桜町町会 on her phone, the opening of many a test. @param isHeld it stays on this phone for now */
export const foundGroup = (store: Store, isHeld = false): Promise<{ space: string; member: string }> =>
  must(
    store.spaces.createGroup({
      name: '桜町町会',
      sort: 'neighbourhood',
      fiscalStartMonth: 4,
      founderName: '花',
      isHeld,
    }),
  );
