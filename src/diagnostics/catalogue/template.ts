import { templateExpressions } from './template/expressions.ts';
import { templateFiles } from './template/files.ts';
import { templateNames } from './template/names.ts';

export const templateEntries = { ...templateFiles, ...templateNames, ...templateExpressions };
