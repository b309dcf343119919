// What the plugin hands to Docusaurus can be written out as JSON: the development server does so before it answers.
import type {LoadContext} from '@docusaurus/types';
import {expect, it} from 'vitest';
import calculators from './index';

// It works out every calculator of every post and guide.
it('holds nothing that JSON cannot', async () => {
  const plugin = calculators({siteDir: process.cwd(), baseUrl: '/'} as LoadContext);
  const content = await plugin.loadContent?.();
  expect(JSON.parse(JSON.stringify(content))).toEqual(content);
}, 120_000);
