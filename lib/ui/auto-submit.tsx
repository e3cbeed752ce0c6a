'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import styles from './auto-submit.module.css';

/**
 * Sends the form it stands in whenever a choice changes, and leaves empty fields out of the address. `children` is the submit
 * button, which stays in the order of the keyboard for those who type.
 */
export function AutoSubmit({ children }: { children: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) {
      return;
    }
    function onChange(event: Event) {
      if (event.target instanceof HTMLSelectElement) {
        event.target.form?.requestSubmit();
      }
    }
    function onFormData(event: FormDataEvent) {
      for (const [name, value] of [...event.formData]) {
        if (value === '') {
          event.formData.delete(name);
        }
      }
    }
    form.addEventListener('change', onChange);
    form.addEventListener('formdata', onFormData);
    return () => {
      form.removeEventListener('change', onChange);
      form.removeEventListener('formdata', onFormData);
    };
  }, []);
  return (
    <span ref={place} className={styles.place}>
      {children}
    </span>
  );
}
