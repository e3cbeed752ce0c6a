import { useFormatter } from 'next-intl';

/** Writes the size of a file, given in bytes, as people do: "0.3 kB", "84 kB", "2.1 MB". */
export function useFileSize(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) => {
    const [value, unit] = bytes < 1e6 ? [Math.max(bytes / 1000, 0.1), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
    return format.number(value, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 });
  };
}
