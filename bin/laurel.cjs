#!/usr/bin/env node
'use strict';
const { compile, evaluate } = require('./load.cjs');

evaluate(compile({ cached: true }));
