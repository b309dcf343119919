// Files dropped anywhere on the page.
import {useEffect} from 'react';

/** A browser that finds nobody to take a dropped file leaves the page to show it; so all of the page takes it. */
export function useFileDrop(active: boolean, onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    if (!active) return undefined;
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (hasFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!hasFile(event) || files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [active, onFiles]);
}
