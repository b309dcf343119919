// A heading that can be linked to, and that the build's check of anchors knows of.

import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {Props} from '@theme/Heading';
import type {ReactNode} from 'react';

export default function Heading({as: As, id, children, ...props}: Props): ReactNode {
  const brokenLinks = useBrokenLinks();
  if (As === 'h1' || !id) return <As {...props}>{children}</As>;
  brokenLinks.collectAnchor(id);
  return (
    <As {...props} id={id}>
      {children}
      {/* biome-ignore lint/a11y/useAnchorContent: the label names it; the sign is drawn by the stylesheet */}
      <a
        className="hash-link"
        href={`#${id}`}
        aria-label={`Link to ${typeof children === 'string' ? children : 'this section'}`}
      />
    </As>
  );
}
