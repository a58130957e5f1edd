import { createTown } from '#testing/phones.ts';
import { tellTwoParties } from '#testing/scenarios/two-parties.ts';
import { describe } from 'vitest';

describe('two parties of a project, in one process', () => {
  tellTwoParties(createTown);
});
