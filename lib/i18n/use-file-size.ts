import { useFormatter } from 'next-intl';
import { sizeInUnits } from './file-size';

/** Writes the size of a file, given in bytes, as people do: "0 bytes", "0.3 kB", "84 kB", "2.1 MB". */
export function useFileSize(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) => {
    const { value, ...options } = sizeInUnits(bytes);
    return format.number(value, options);
  };
}
