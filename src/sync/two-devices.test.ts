import { createTown } from '#testing/phones.ts';
import { tellTwoDevices } from '#testing/scenarios/two-devices.ts';
import { describe } from 'vitest';

describe('two phones of a group, in one process', () => {
  tellTwoDevices(createTown);
});
