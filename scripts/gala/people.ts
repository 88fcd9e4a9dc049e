import {
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
  WIDTH,
  water,
} from './shapes.ts';

const SKIN = { light: '#e8bd98', warm: '#d6a077', dark: '#8d5f46' } as const;

/** A man in a broad hat, drawing upon a landing stage. */
export function draughtsman(): string {
  const posts = times(
    7,
    (index) => rect(80 + index * 150, 690, 34, 310, C.wood) + rect(80 + index * 150, 686, 34, 12, C.ink, 4),
  );
  const body =
    path('M-60 -190C-130 -180 -150 -60 -150 60H130C140 -40 110 -180 40 -192Z', C.deep) +
    path('M-150 60C-170 150 40 160 210 120L300 130L310 86C200 40 120 20 130 60Z', C.night) +
    rect(268, 88, 62, 200, C.night, 26) +
    path('M262 276H372C376 300 370 308 350 308H262Z', C.ink) +
    path('M-20 -200H34V-150H-20Z', SKIN.warm) +
    ellipse(14, -250, 62, 72, SKIN.warm) +
    path('M-50 -262C-40 -330 60 -340 78 -268Z', C.ink) +
    ellipse(10, -296, 170, 28, C.sand) +
    path('M-76 -300C-70 -380 90 -384 98 -300Z', C.sand) +
    rect(-77, -320, 176, 20, C.cinnabar) +
    path('M40 -226Q56 -216 70 -226', 'none') +
    path('M60 30L300 -60L316 -24L80 76Z', C.paper) +
    line('M120 30Q160 -6 190 14T250 -18', C.deep, 6) +
    line('M-70 -120C-60 0 40 50 150 24', C.river, 52) +
    circle(164, 18, 26, SKIN.warm) +
    line('M170 14L214 -30', C.ink, 8);
  return picture(
    C.paper,
    circle(1120, 260, 120, C.rose) +
      hills(430, 54, C.mist, 1.4) +
      hills(520, 34, '#9db4b5', 3.1, 500) +
      water(560, C.river, C.mist, 17) +
      moved(
        1240,
        600,
        rect(-120, 0, 260, 26, C.wood, 4) +
          rect(-90, 20, 18, 110, C.wood) +
          rect(90, 20, 18, 110, C.wood) +
          path('M-80 0V-80H60V0Z', C.paper) +
          path('M-100 -76L-10 -140L80 -76Z', C.cinnabar),
      ) +
      posts +
      rect(0, 720, 1120, 50, '#8b6249', 6) +
      rect(0, 770, 1120, 16, C.wood) +
      moved(520, 668, body, 1.1),
  );
}

/** A woman with headphones at a window over the estuary. */
export function listener(): string {
  const view =
    rect(180, 110, 720, 620, C.mist) +
    `<g clip-path="url(#w)">${circle(400, 300, 70, C.lamp)}${hills(470, 22, '#9db4b5', 0.4)}${water(490, C.river, C.mist, 37, 26)}${path('M180 620Q420 560 900 640V660Q500 610 180 650Z', C.sand)}</g>`;
  const frame =
    `<rect x="180" y="110" width="720" height="620" fill="none" stroke="${C.wood}" stroke-width="30"/>` +
    rect(528, 110, 22, 620, C.wood) +
    rect(150, 726, 790, 40, C.wood, 6);
  const reels = moved(
    330,
    690,
    rect(-150, -120, 300, 158, C.ink, 14) +
      circle(-68, -50, 50, C.haze) +
      circle(68, -50, 50, C.haze) +
      circle(-68, -50, 16, C.cinnabar) +
      circle(68, -50, 16, C.cinnabar) +
      rect(-120, 12, 240, 12, C.gold, 6),
  );
  const woman =
    path('M-300 430C-300 200 -200 130 -70 110H90C220 130 310 200 320 430Z', C.cinnabar) +
    path('M-70 112L10 220L90 112Z', C.paper) +
    path('M-52 40H62V130Q6 176 -52 130Z', SKIN.light) +
    ellipse(5, -60, 118, 142, SKIN.light) +
    path(
      'M-128 -20C-160 -200 -60 -260 10 -256C110 -256 170 -180 136 -10C128 -90 100 -140 60 -160C0 -130 -70 -130 -100 -110C-116 -80 -118 -50 -128 -20Z',
      C.ink,
    ) +
    path('M-128 -20C-134 30 -120 70 -100 84C-112 20 -114 -30 -106 -84Z', C.ink) +
    path('M136 -10C142 34 128 70 110 84C120 20 122 -30 112 -84Z', C.ink) +
    line('M-134 -50C-150 -300 160 -300 144 -50', C.deep, 22) +
    rect(-160, -80, 46, 110, C.deep, 22) +
    rect(122, -80, 46, 110, C.deep, 22) +
    line('M-60 -56Q-40 -44 -20 -56', C.ink, 7) +
    line('M36 -56Q56 -44 76 -56', C.ink, 7) +
    line('M8 -40L0 2L14 6', '#c4926c', 6) +
    line('M-24 38Q8 60 40 38', C.cinnabar, 8) +
    circle(-66, 6, 20, '#e2a585') +
    circle(82, 6, 20, '#e2a585');
  return picture(
    '#ece0c8',
    `<defs><clipPath id="w"><rect x="180" y="110" width="720" height="620"/></clipPath></defs>` +
      view +
      frame +
      reels +
      times(3, (index) => rect(1230, 180 + index * 130, 270, 16, C.wood)) +
      times(18, (index) =>
        rect(
          1246 + (index % 6) * 40,
          96 + Math.floor(index / 6) * 130 + ((index * 13) % 20),
          30,
          84 - ((index * 13) % 20),
          [C.deep, C.cinnabar, C.gold, C.leaf][index % 4] ?? C.deep,
          3,
        ),
      ) +
      moved(980, 620, woman, 1.05) +
      rect(0, 960, WIDTH, 40, C.wood),
  );
}

/** A woman in a conical hat at the bow, a floating market behind her. */
export function teacher(): string {
  const boat = (x: number, y: number, s: number, hull: string, load: readonly string[]): string =>
    moved(
      x,
      y,
      path('M-220 -20Q-180 10 0 10T220 -20C200 56 150 66 90 66H-90C-150 66 -200 56 -220 -20Z', hull) +
        load.map((colour, index) => circle(-100 + index * 50, -18 - (index % 2) * 16, 34, colour)).join(''),
      s,
    );
  const woman =
    path('M-190 520C-200 220 -160 90 -60 70H70C170 90 210 220 200 520Z', '#7b5ea0') +
    path('M-40 70L6 150L50 70Z', C.paper) +
    path('M-40 10H48V84Q4 116 -40 84Z', SKIN.warm) +
    path('M-120 -90C-150 60 -130 220 -96 300C-60 260 -70 60 -84 -60Z', C.ink) +
    path('M122 -90C152 60 134 160 110 220C76 180 72 60 86 -60Z', C.ink) +
    ellipse(2, -60, 94, 112, SKIN.warm) +
    path('M-94 -90C-80 -160 80 -160 98 -90L84 -60C60 -100 -60 -104 -84 -60Z', C.ink) +
    line('M-50 -50Q-34 -62 -18 -50', C.ink, 7) +
    line('M26 -50Q42 -62 58 -50', C.ink, 7) +
    line('M4 -36L-4 -4L8 0', '#b57f58', 5) +
    path('M-26 24Q4 58 36 24Z', C.paper) +
    line('M-28 24Q4 30 38 24', C.cinnabar, 6) +
    path('M-230 -92L0 -300L234 -92Q0 -20 -230 -92Z', C.sand) +
    line('M0 -296L-110 -66M0 -296L0 -58M0 -296L114 -66', '#c2a878', 5) +
    path('M40 300L210 268L222 420L56 452Z', C.paper) +
    path('M40 300L-104 288L-92 440L56 452Z', C.haze) +
    line('M72 332L190 310M74 366L194 344M78 402L196 380M20 330L-78 322M22 366L-76 358M26 404L-72 394', C.river, 6) +
    circle(-100, 392, 30, SKIN.warm) +
    circle(212, 372, 30, SKIN.warm);
  return picture(
    '#f3dcc0',
    circle(300, 240, 96, C.clay) +
      times(9, (index) =>
        house(
          30 + index * 165,
          452,
          110,
          60 + ((index * 41) % 50),
          index % 2 ? C.paper : C.sand,
          index % 3 ? C.deep : C.cinnabar,
          C.wood,
        ),
      ) +
      water(450, '#7fa39a', C.haze, 43) +
      boat(250, 560, 0.8, C.wood, [C.cinnabar, C.clay, C.cinnabar, C.clay, C.cinnabar]) +
      boat(1240, 540, 0.75, C.deep, [C.leaf, C.pine, C.leaf, C.pine, C.leaf]) +
      boat(620, 530, 0.55, C.wood, [C.lamp, C.gold, C.lamp, C.gold, C.lamp]) +
      boat(1180, 730, 1.1, C.wood, [C.gold, C.lamp, C.gold, C.lamp, C.gold]) +
      boat(190, 800, 1.15, C.deep, [C.leaf, C.sage, C.leaf, C.sage, C.leaf]) +
      moved(740, 530, woman, 0.98) +
      path(`M330 ${HEIGHT}C470 900 1010 900 1150 ${HEIGHT}Z`, C.wood),
  );
}

/** Five people singing on deck. */
export function singers(): string {
  const coats = [C.cinnabar, C.pine, C.gold, C.river, '#7b5ea0'];
  const skins = [SKIN.light, SKIN.dark, SKIN.warm, SKIN.light, SKIN.warm];
  const hairs = [C.ink, C.ink, '#8a8f92', C.wood, C.ink];
  const one = (index: number): string => {
    const tall = [0, 40, -30, 20, -60][index] ?? 0;
    return moved(
      230 + index * 260,
      560 - tall,
      path('M-150 560C-150 220 -130 130 -40 110H40C130 130 150 220 150 560Z', coats[index] ?? C.deep) +
        rect(-30, 50, 60, 80, skins[index] ?? SKIN.warm, 24) +
        ellipse(0, -10, 82, 96, skins[index] ?? SKIN.warm) +
        path(
          `M-88 ${index % 2 ? -10 : 30}C-100 -130 100 -130 88 ${index % 2 ? -10 : 30}C84 -50 40 -70 0 -68C-44 -70 -80 -50 -88 ${index % 2 ? -10 : 30}Z`,
          hairs[index] ?? C.ink,
        ) +
        line('M-44 -10Q-30 -22 -16 -10M16 -10Q30 -22 44 -10', C.ink, 6) +
        ellipse(0, 42, 17, 20, '#6f2a22'),
    );
  };
  return picture(
    C.deep,
    rect(0, 0, WIDTH, 90, C.wood) +
      times(
        9,
        (index) =>
          line(`M${90 + index * 165} 90V130`, C.ink, 5) +
          circle(90 + index * 165, 158, 34, C.cinnabar) +
          circle(90 + index * 165, 158, 17, C.lamp),
      ) +
      hills(470, 16, C.night, 2, 800) +
      water(480, '#2f5468', '#486f80', 47, 30) +
      times(5, one) +
      rect(0, 860, WIDTH, 26, C.paper) +
      times(16, (index) => rect(30 + index * 96, 880, 14, 120, C.paper)),
  );
}

/** Lanterns afloat, and a lit boat that leaves. */
export function lanterns(): string {
  const next = scatter(59);
  const lantern = (x: number, y: number, s: number): string =>
    moved(
      x,
      y,
      ellipse(0, 30, 70, 10, '#8a6a3f') +
        path('M-34 18L-26 -52H26L34 18Z', C.lamp) +
        path('M-12 18L-9 -52H9L12 18Z', '#fbe6b0') +
        path('M-58 14Q0 44 58 14L40 36H-40Z', C.cinnabar),
      s,
    );
  const afloat = Array.from({ length: 34 }, () => ({ depth: next(), across: next() }))
    .sort((one, other) => one.depth - other.depth)
    .map(({ depth, across }) => lantern(across * 1460 + 20, 560 + depth ** 1.3 * 390, 0.28 + depth * 0.95));
  const stars = times(50, () => circle(next() * WIDTH, next() * 330, 1.5 + next() * 3, C.mist));
  return picture(
    C.night,
    stars +
      hills(450, 70, '#1d3246', 0.9, 760) +
      hills(500, 30, '#0f1b2b', 2.4, 500) +
      water(520, '#1f3a4f', '#2f5468', 53, 46) +
      moved(
        980,
        520,
        path('M-210 0H210C196 44 170 56 140 56H-150C-186 50 -202 34 -210 0Z', '#0f1b2b') +
          rect(-160, -60, 310, 60, C.wood, 6) +
          rect(-180, -74, 350, 16, '#0f1b2b', 6) +
          times(8, (index) => rect(-146 + index * 37, -48, 24, 32, C.lamp, 4)) +
          rect(30, -130, 34, 60, C.cinnabar) +
          times(8, (index) => rect(-146 + index * 37, 66 + (index % 2) * 8, 22, 34, '#8a6a3f', 8)),
      ) +
      afloat.join(''),
  );
}

/** A flat boat of bookshelves; people wait for it. */
export function library(): string {
  const spines = [C.cinnabar, C.gold, C.pine, C.deep, C.clay, C.sage];
  const shelf = (y: number): string =>
    times(34, (index) =>
      rect(
        -436 + index * 25.6,
        y + ((index * 17) % 22),
        21,
        84 - ((index * 17) % 22),
        spines[(index * 5 + y) % 6] ?? C.deep,
        2,
      ),
    ) + rect(-446, y + 84, 892, 12, C.wood);
  const boat =
    rect(-460, -300, 920, 310, '#f0dcae') +
    shelf(-280).replaceAll('NaN', '0') +
    shelf(-176) +
    rect(-490, -330, 980, 36, C.deep, 10) +
    path('M-560 6H560C540 100 500 120 440 120H-450C-510 116 -546 80 -560 6Z', C.wood) +
    rect(-560, -4, 1120, 20, C.cinnabar, 6) +
    rect(-40, -440, 10, 112, C.wood) +
    circle(-35, -448, 30, C.lamp);
  const person = (x: number, y: number, coat: string, s: number): string =>
    moved(x, y, path('M-56 200C-60 60 -44 10 0 4C44 10 60 60 56 200Z', coat) + circle(0, -36, 38, C.ink), s);
  return picture(
    '#e9cfae',
    circle(330, 250, 100, C.clay) +
      hills(430, 60, '#b9a58d', 1.1) +
      hills(510, 30, '#8b9a86', 2.7, 560) +
      water(560, '#6f949b', '#e9cfae', 61) +
      moved(770, 600, boat, 1.06) +
      times(9, (index) => rect(330 + ((index * 131) % 780), 760 + index * 18, 90 + index * 8, 7, '#f0dcae', 4)) +
      path(`M0 900Q500 800 1500 930V${HEIGHT}H0Z`, C.pine) +
      person(300, 730, C.cinnabar, 1.05) +
      person(410, 790, C.gold, 0.72) +
      person(530, 726, C.deep, 1.1) +
      person(1140, 770, C.paper, 1),
  );
}

/** A lit stage in the water, the audience from behind. */
export function theatre(): string {
  const head = (x: number, y: number, s: number, colour: string): string =>
    moved(x, y, path('M-90 150C-90 60 -60 40 0 36C60 40 90 60 90 150Z', colour) + circle(0, 0, 46, colour), s);
  const rows = times(3, (row) =>
    times(11 - row, (index) =>
      head(
        40 + row * 60 + index * (142 + row * 14),
        770 + row * 84,
        0.8 + row * 0.22,
        [C.night, '#0f1b2b', '#0a1320'][row] ?? C.night,
      ),
    ),
  );
  const player = (x: number, robe: string, lean: number): string =>
    moved(
      x,
      520,
      path(`M-60 0C-50 -120 -40 -150 ${lean} -160C40 -150 60 -110 70 0Z`, robe) +
        circle(lean, -190, 30, SKIN.light) +
        path(`M${lean - 34} -196C${lean - 30} -240 ${lean + 30} -240 ${lean + 34} -196Z`, C.ink) +
        line(`M${lean} -130L${lean + lean * 3} -180`, robe, 26),
    );
  return picture(
    C.deep,
    rect(0, 0, WIDTH, 200, C.night) +
      circle(1260, 130, 60, C.paper) +
      water(520, '#1f3a4f', '#35596d', 67) +
      rect(380, 190, 740, 340, '#f0cf86') +
      path('M340 200L750 60L1160 200Z', C.cinnabar) +
      rect(330, 192, 840, 26, C.gold, 6) +
      path('M380 216H560Q480 330 400 520H380Z', C.cinnabar) +
      path('M1120 216H940Q1020 330 1100 520H1120Z', C.cinnabar) +
      rect(372, 200, 26, 360, C.wood) +
      rect(1102, 200, 26, 360, C.wood) +
      circle(750, 330, 84, C.lamp) +
      player(640, C.pine, 26) +
      player(870, '#7b5ea0', -26) +
      rect(320, 520, 860, 40, C.wood, 6) +
      times(5, (index) => rect(390 + index * 176, 556, 22, 120, C.ink)) +
      times(7, (index) =>
        rect(500 - index * 14 + ((index * 41) % 60), 600 + index * 18, 460 + index * 20, 8, C.gold, 5),
      ) +
      rows,
  );
}
