// The routes of the home page and of the list of calculators, made from what the blog and the calculators plugin know.
import type {BlogContent} from '@docusaurus/plugin-content-blog';
import type {AllContent, LoadContext, Plugin} from '@docusaurus/types';
import {isoDay} from '../../components/day';
import type {CalculatorSummary, PostSummary} from '../../components/summaries';

function postSummaries(allContent: AllContent): PostSummary[] {
  const blog = allContent['docusaurus-plugin-content-blog']?.default as BlogContent | undefined;
  const listed = (blog?.blogPosts ?? []).filter(({metadata}) => !metadata.unlisted);
  return listed.map(({metadata}) => ({
    title: metadata.title,
    path: metadata.permalink,
    date: isoDay(metadata.date),
    readingTime: Math.max(1, Math.round(metadata.readingTime ?? 1)),
    description: metadata.description,
  }));
}

function calculatorSummaries(allContent: AllContent): readonly CalculatorSummary[] {
  const content = allContent.calculators?.default as {summaries: readonly CalculatorSummary[]} | undefined;
  return content?.summaries ?? [];
}

/** Adds `/` and `/calculators`. Their data are props of these two routes only, so no other page carries them. */
export default function home({baseUrl}: LoadContext): Plugin {
  const component = (name: string) => `@site/src/components/${name}/index.tsx`;
  return {
    name: 'home',
    allContentLoaded({allContent, actions}) {
      const calculators = calculatorSummaries(allContent);
      const posts = postSummaries(allContent);
      actions.addRoute({path: baseUrl, component: component('HomePage'), props: {calculators, posts}, exact: true});
      actions.addRoute({
        path: `${baseUrl}calculators`,
        component: component('CalculatorsPage'),
        props: {calculators},
        exact: true,
      });
    },
  };
}
