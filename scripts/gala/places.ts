import {
  birds,
  C,
  circle,
  ellipse,
  HEIGHT,
  hills,
  house,
  line,
  moved,
  path,
  picture,
  rect,
  scatter,
  times,
  tree,
  WIDTH,
  water,
  willow,
} from './shapes.ts';

/** A brook between willows and low houses. */
export function brook(): string {
  const walls = [C.paper, C.rose, C.sand, C.haze];
  const roofs = [C.cinnabar, C.clay, C.deep];
  const row = times(12, (index) => {
    const x = 10 + index * 125;
    return house(x, 560, 96, 90 + ((index * 37) % 70), walls[index % 4] ?? C.paper, roofs[index % 3] ?? C.clay, C.deep);
  });
  const stream = path(
    `M700 556C650 640 900 660 760 740C610 826 560 880 520 ${HEIGHT}H1180C1150 900 1010 850 1050 770C1090 690 820 640 780 556Z`,
    C.river,
  );
  const light = times(9, (index) => rect(640 + ((index * 97) % 300), 700 + index * 30, 60 + index * 9, 5, C.mist, 3));
  const bridge =
    path('M640 640Q770 560 900 640V664Q770 592 640 664Z', C.paper) + line('M640 632Q770 552 900 632', C.wood, 7);
  const flowers = scatter(7);
  const bank = times(70, () => {
    const left = flowers() < 0.5;
    const depth = flowers();
    const x = left ? flowers() * (600 - depth * 140) : 1060 + depth * 130 + flowers() * 420;
    return circle(
      x,
      640 + depth * 350,
      4 + depth * 5,
      [C.lamp, C.paper, C.cinnabar][Math.floor(flowers() * 3)] ?? C.paper,
    );
  });
  return picture(
    C.haze,
    circle(1180, 210, 92, C.lamp) +
      hills(430, 60, C.sage, 0.6) +
      hills(500, 34, C.leaf, 2.2, 480) +
      row +
      rect(0, 556, WIDTH, HEIGHT - 556, C.leaf) +
      hills(600, 12, C.pine, 1.1, 900).replace(C.pine, '#6f9e76') +
      stream +
      light +
      bridge +
      bank +
      willow(300, 830, 470, C.pine, C.leaf, C.wood) +
      willow(1250, 790, 400, C.pine, C.leaf, C.wood) +
      willow(80, 690, 260, C.pine, C.sage, C.wood),
  );
}

/** A lit boat in fog. */
export function ferry(): string {
  const bands = times(6, (index) =>
    hills(
      330 + index * 46,
      12 + index * 2,
      ['#d5dcd7', '#cfd8d5', '#c7d2d1', '#bccaca', '#b2c3c5', '#a6babe'][index] ?? C.mist,
      index * 1.7,
      1100,
    ),
  );
  const hull =
    path('M-300 0H300C286 70 250 96 210 96H-220C-262 92 -290 60 -300 0Z', C.deep) +
    rect(-300, -8, 600, 16, C.cinnabar, 6);
  const cabin =
    rect(-220, -110, 420, 104, C.paper, 8) +
    rect(-246, -130, 470, 22, C.deep, 8) +
    times(7, (index) => rect(-196 + index * 57, -88, 36, 46, C.lamp, 6));
  const bridge =
    rect(-60, -210, 150, 82, C.paper, 8) +
    rect(-76, -226, 182, 18, C.deep, 8) +
    times(3, (index) => rect(-44 + index * 44, -194, 30, 34, C.lamp, 5));
  const funnel =
    rect(120, -260, 54, 132, C.cinnabar, 4) +
    rect(120, -236, 54, 20, C.paper) +
    rect(-140, -330, 6, 200, C.deep) +
    circle(-137, -336, 13, C.lamp);
  const glow = times(7, (index) =>
    rect(590 + index * 53, 760 + (index % 3) * 10, 26, 60 + (index % 2) * 40, '#d9c391', 12),
  );
  return picture(
    C.haze,
    circle(1120, 240, 80, C.paper) +
      bands +
      water(690, '#93adb4', '#b2c3c5', 3) +
      glow +
      moved(770, 690, hull + cabin + bridge + funnel) +
      rect(400, 792, 760, 8, '#b2c3c5', 4) +
      rect(470, 830, 600, 7, '#b2c3c5', 4) +
      path(`M0 850C240 820 330 900 470 ${HEIGHT}H0Z`, C.deep) +
      rect(90, 700, 22, 220, C.night) +
      rect(250, 770, 22, 180, C.night) +
      circle(101, 690, 26, C.lamp) +
      line('M101 740Q180 800 261 780', C.night, 7),
  );
}

/** Three bells in a frame. */
export function bells(): string {
  const bell = (x: number, size: number): string =>
    moved(
      x,
      330,
      line('M0 -110V-20', C.wood, 12) +
        path(
          'M0 -40C-92 -40 -96 80 -112 190C-118 232 -150 250 -156 274H156C150 250 118 232 112 190C96 80 92 -40 0 -40Z',
          C.gold,
        ) +
        path('M-112 190C-118 232 -150 250 -156 274H156C150 250 118 232 112 190Z', '#b98433') +
        circle(0, 300, 30, C.wood) +
        path('M-52 20C-70 70 -72 120 -80 178H-56C-52 120 -50 70 -34 10Z', C.lamp),
      size,
    );
  return picture(
    C.mist,
    circle(750, 420, 330, C.haze) +
      hills(640, 30, '#9db4b5', 0.4) +
      water(720, C.river, C.mist, 11) +
      rect(150, 190, 1200, 44, C.wood, 10) +
      rect(210, 190, 48, 720, C.wood, 8) +
      rect(1242, 190, 48, 720, C.wood, 8) +
      rect(110, 160, 1280, 36, C.deep, 12) +
      bell(460, 0.8) +
      bell(750, 1.05) +
      bell(1040, 0.8) +
      rect(130, 900, 1240, 100, C.deep, 10),
  );
}

/** A town of coloured houses on a hill. */
export function hillTown(): string {
  const walls = [C.paper, C.rose, C.sand, C.clay, C.haze, C.lamp];
  const roofs = [C.cinnabar, '#a63a28', C.wood];
  const next = scatter(23);
  const rows = times(6, (row) => {
    const half = 150 + row * 105;
    const count = 4 + row * 2;
    const y = 370 + row * 92;
    return (
      path(
        `M${750 - half - 90} ${y + 60}Q750 ${y - 70} ${750 + half + 90} ${y + 60}V${HEIGHT}H${750 - half - 90}Z`,
        row % 2 === 0 ? C.leaf : '#6f9e76',
      ) +
      times(count, (index) => {
        const x = 750 - half + ((2 * half) / count) * index + next() * 14;
        const wide = ((2 * half) / count) * 0.78;
        const sag = ((x + wide / 2 - 750) / half) ** 2 * 34;
        return house(
          x,
          y + 16 + sag,
          wide,
          62 + next() * 44,
          walls[Math.floor(next() * 6)] ?? C.paper,
          roofs[Math.floor(next() * 3)] ?? C.clay,
          C.deep,
        );
      })
    );
  });
  const church =
    rect(690, 200, 120, 140, C.paper) +
    path('M680 204L750 142L820 204Z', C.cinnabar) +
    rect(800, 110, 58, 230, C.paper) +
    path('M794 114L829 40L864 114Z', C.cinnabar) +
    circle(829, 160, 15, C.deep) +
    path('M728 340V282A22 22 0 0 1 772 282V340Z', C.wood);
  return picture(
    '#dfe7e4',
    circle(270, 210, 84, C.paper) +
      hills(560, 70, C.mist, 0.2) +
      hills(640, 54, C.sage, 2.6, 700) +
      path('M560 340Q750 280 940 340V420H560Z', C.leaf) +
      church +
      rows +
      water(880, C.river, C.mist, 5, 30) +
      tree(150, 890, 190, C.pine, C.wood) +
      tree(252, 900, 140, C.leaf, C.wood) +
      tree(1370, 894, 200, C.pine, C.wood),
  );
}

/** Rain upon roofs, and jars under the eaves. */
export function roofs(): string {
  const next = scatter(41);
  const rain = times(90, () => {
    const [x, y] = [next() * 1600 - 50, next() * 620];
    return line(`M${x.toFixed(0)} ${y.toFixed(0)}l-16 54`, C.haze, 4);
  });
  const roof = (x: number, y: number, width: number, height: number, fill: string, edge: string): string =>
    path(`M${x} ${y}H${x + width}L${x + width + 70} ${y + height}H${x - 70}Z`, fill) +
    times(Math.round(width / 52), (index) =>
      line(
        `M${x + 26 + index * 52} ${y + 8}L${(x - 70 + ((width + 140) * (index + 0.5)) / Math.round(width / 52)).toFixed(0)} ${y + height - 8}`,
        edge,
        7,
      ),
    ) +
    rect(x - 76, y + height - 6, width + 152, 22, edge, 8);
  const jar = (x: number): string =>
    moved(
      x,
      0,
      path('M-52 780C-84 820 -84 920 -46 960H46C84 920 84 820 52 780Z', C.wood) +
        ellipse(0, 780, 54, 14, C.river) +
        line('M0 700V772', C.haze, 8),
    );
  return picture(
    C.river,
    hills(300, 40, '#4d7787', 1.2) +
      roof(880, 210, 520, 190, C.clay, C.cinnabar) +
      rect(840, 410, 600, 300, C.sand) +
      roof(120, 300, 620, 230, C.cinnabar, '#8f3323') +
      rect(70, 540, 730, 320, C.paper) +
      rect(860, 560, 640, 160, C.paper) +
      roof(880, 480, 620, 200, C.clay, C.cinnabar) +
      rect(820, 690, 680, 200, C.paper) +
      rect(180, 610, 90, 130, C.deep, 4) +
      rect(420, 610, 90, 130, C.deep, 4) +
      rect(1020, 740, 120, 160, C.wood, 4) +
      rect(0, 860, WIDTH, 140, C.sand) +
      rain +
      jar(330) +
      jar(640) +
      jar(930) +
      jar(1260),
  );
}

/** Steps between walls. */
export function steps(): string {
  const flight = times(15, (index) => {
    const half = 118 + index * 18;
    const y = 420 + (index * index * 1.5 + index * 17);
    return (
      rect(750 - half, y, 2 * half, 22 + index * 3, C.sand) +
      rect(750 - half, y + 12 + index, 2 * half, 10 + index * 2, '#b99b70')
    );
  });
  const pots = times(4, (index) => {
    const [x, y, s] = [600 - index * 84, 560 + index * 118, 0.6 + index * 0.2];
    return moved(
      x,
      y,
      path('M-34 -50H34L24 20H-24Z', C.clay) +
        circle(-16, -74, 26, C.leaf) +
        circle(16, -80, 28, C.pine) +
        circle(0, -104, 22, C.leaf) +
        circle(6, -98, 9, C.cinnabar) +
        circle(-18, -72, 8, C.lamp),
      s,
    );
  });
  return picture(
    '#bcd3da',
    circle(1010, 150, 70, C.paper) +
      path(`M0 0H470L620 420L180 ${HEIGHT}H0Z`, C.paper) +
      path(`M${WIDTH} 120H1060L880 420L1320 ${HEIGHT}H${WIDTH}Z`, C.haze) +
      path('M0 0H470L620 420L560 500L380 0Z', '#e4d8c2') +
      rect(620, 200, 260, 224, C.rose) +
      path('M600 204L750 110L900 204Z', C.cinnabar) +
      path('M690 424V310A60 60 0 0 1 810 310V424Z', C.pine) +
      circle(790, 370, 7, C.lamp) +
      path(`M620 420H880L1320 ${HEIGHT}H180Z`, '#cdb384') +
      flight +
      rect(170, 300, 90, 130, C.deep, 45) +
      rect(1250, 330, 90, 130, C.deep, 45) +
      pots,
  );
}

/** Sandbanks at dusk. */
export function estuary(): string {
  const bank = (x: number, y: number, width: number, height: number): string =>
    path(
      `M${x} ${y}Q${x + width * 0.4} ${y - height} ${x + width} ${y - height * 0.2}Q${x + width * 0.5} ${y + height * 0.4} ${x} ${y}Z`,
      C.sand,
    );
  return picture(
    C.rose,
    rect(0, 0, WIDTH, 150, '#d98f7c') +
      rect(0, 150, WIDTH, 110, '#e3a38a') +
      circle(960, 400, 110, C.lamp) +
      hills(400, 16, '#8d6f77', 0.8, 900) +
      water(410, '#a58a90', C.rose, 19, 46) +
      times(8, (index) =>
        rect(960 - 90 + ((index * 29) % 60) - index * 6, 430 + index * 34, 110 + index * 14, 9, C.lamp, 5),
      ) +
      bank(-60, 560, 720, 60) +
      bank(760, 620, 900, 76) +
      bank(120, 760, 900, 96) +
      bank(640, 930, 1000, 120) +
      birds(
        [
          [420, 190, 46],
          [540, 240, 34],
          [360, 282, 28],
        ],
        C.night,
      ),
  );
}

/** A sluice with three gates, and the keeper's house upon it. */
export function sluice(): string {
  const gate = (x: number): string =>
    rect(x, 500, 190, 280, C.deep) +
    times(5, (index) => rect(x + 12, 520 + index * 50, 166, 14, C.river)) +
    rect(x + 86, 400, 18, 120, C.ink) +
    circle(x + 95, 400, 34, C.cinnabar) +
    circle(x + 95, 400, 18, C.haze);
  return picture(
    '#d5e0dd',
    circle(240, 200, 74, C.paper) +
      hills(470, 44, C.sage, 1.9) +
      rect(0, 470, WIDTH, 60, C.leaf) +
      water(760, C.river, C.mist, 29) +
      rect(230, 440, 1040, 60, '#b7b1a2', 4) +
      times(4, (index) => rect(230 + index * 320, 440, 80, 400, '#cfc8b6')) +
      times(3, (index) => gate(335 + index * 320)) +
      house(660, 442, 260, 170, C.paper, C.cinnabar, C.deep) +
      rect(900, 230, 34, 120, C.wood) +
      times(3, (index) => ellipse(926 + index * 24, 200 - index * 36, 22 + index * 8, 15 + index * 4, C.haze)) +
      tree(110, 500, 200, C.pine, C.wood) +
      tree(1400, 500, 240, C.pine, C.wood) +
      tree(1310, 490, 140, C.leaf, C.wood),
  );
}

/** The full moon upon water. */
export function moon(): string {
  const next = scatter(13);
  const stars = times(40, () => circle(next() * WIDTH, next() * 380, 2 + next() * 3, C.mist));
  return picture(
    C.night,
    stars +
      circle(750, 260, 150, C.paper) +
      circle(706, 226, 26, C.haze) +
      circle(800, 310, 36, C.haze) +
      circle(786, 196, 14, C.haze) +
      hills(520, 26, '#0f1b2b', 0.5, 800) +
      water(540, C.deep, '#35596d', 31) +
      times(14, (index) =>
        rect(
          750 - 70 - index * 5 - ((index * 43) % 50),
          560 + index * 31,
          140 + index * 14 + ((index * 31) % 60),
          8 + index * 0.6,
          C.lamp,
          6,
        ),
      ) +
      moved(
        1130,
        690,
        path('M-110 0H110C96 36 70 48 40 48H-50C-84 44 -100 26 -110 0Z', '#0f1b2b') +
          rect(-4, -150, 8, 150, '#0f1b2b') +
          path('M8 -140L84 -20H8Z', '#35596d'),
      ),
  );
}
