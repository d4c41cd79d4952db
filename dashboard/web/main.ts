/** Puts the page into the document. */
import { mount } from 'svelte';
import App from './App.svelte';
import { keepToken } from './reel/server.ts';
import './style.css';

keepToken();
mount(App, { target: document.getElementById('page')! });
