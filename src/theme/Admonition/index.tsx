// `:::tldr` and the other asides of Markdown: a title and rules, no box.

import {processAdmonitionProps} from '@docusaurus/theme-common';
import type {Props} from '@theme/Admonition';
import type {ReactNode} from 'react';

const titles: Readonly<Record<string, string>> = {
  tldr: 'TL;DR',
  note: 'Note',
  tip: 'Tip',
  info: 'For information',
  warning: 'Careful',
  danger: 'Danger',
};

export default function Admonition(props: Props): ReactNode {
  const {type, title, children} = processAdmonitionProps(props);
  return (
    <div className={`admonition ${type}`} role="note">
      <p className="admonition-title">{title ?? titles[type] ?? type}</p>
      {children}
    </div>
  );
}
