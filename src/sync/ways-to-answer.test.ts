import { createTown } from '#testing/phones.ts';
import { tellWaysToAnswer } from '#testing/scenarios/ways-to-answer.ts';
import { describe } from 'vitest';

describe('in one process', () => tellWaysToAnswer(createTown));
