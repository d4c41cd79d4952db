/** Puts the page into the document. */
import { mount } from 'svelte';
import App from './App.svelte';
import { keepWords } from './reel/server.ts';
import './style.css';

keepWords();
mount(App, { target: document.getElementById('page')! });
