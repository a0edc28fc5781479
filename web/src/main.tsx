import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/global.css';
import 'virtual:theme-variables.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/PasswordInput.css';
import './tokens.css';
import './base.css';
import './print.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { client } from './api/client.ts';
import { sessionKey } from './api/session-key.ts';
import { router } from './routes.tsx';
import { theme } from './theme.ts';

const schemes = localStorageColorSchemeManager({ key: 'sentra-theme' });

// Where a session ends, by log-out or by the server, the guard of the office is asked again and leads to the log-in.
client.getQueryCache().subscribe(({ type, query }) => {
  const ended = type === 'updated' && query.queryHash === JSON.stringify(sessionKey) && query.state.status === 'success' && (query.state.data as { person: unknown }).person === null;
  if (ended) void router.invalidate();
});

const page = document.getElementById('page');
if (page === null) throw new Error('index.html has no element with the id “page”.');

createRoot(page).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={schemes} withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
