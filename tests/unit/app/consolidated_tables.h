// A small plan and the consolidated table that an office made of it, both known by hand.
#pragma once

#include <string>

namespace test {

// In 2024, each goal's reported / programmed:
//   Agua     manejo: 100 %, 50 %      obras: 150 %   ours, cap 100 %: (75 + 100) / 2     = 87.5 %
//   Bosque   árboles: 50 %, not programmed, 100 %    ours: (50 + 100) / 2                = 75 %
//   Cultura  libros: 200 %, 0 %       música: 80 %   ours: ((100 + 0) / 2 + 80) / 2      = 65 %
//   Deporte  canchas: 100 %                          ours                                = 100 %
//   The plan, by weights 0.1, 0.2, 0.3, 0.4:         8.75 + 15 + 19.5 + 40               = 83.25 %
inline const std::string kSmallPlan =
    "Eje,Ponderador eje,Programa,Código,Meta,Programado 2024,Ejecutado 2024\n"
    "Eje 1. Agua,0.1,Manejo,1,Proteger nacimientos,10,10\n"
    "Eje 1. Agua,0.1,Manejo,2,Visitar predios,10,5\n"
    "Eje 1. Agua,0.1,Obras,3,Construir tanques,4,6\n"
    "Eje 2. Bosque,0.2,Árboles,4,Sembrar,2,1\n"
    "Eje 2. Bosque,0.2,Árboles,5,Vivero,0,\n"
    "Eje 2. Bosque,0.2,Árboles,6,Podar,8,8\n"
    "Eje 3. Cultura,0.3,Libros,7,Comprar libros,10,20\n"
    "Eje 3. Cultura,0.3,Libros,8,Abrir salas,10,0\n"
    "Eje 3. Cultura,0.3,Música,9,Formar coros,5,4\n"
    "Eje 4. Deporte,0.4,Canchas,10,Mejorar canchas,3,3\n";

// The office takes the plain mean of each line's goals, without a cap:
//   Agua     (100 + 50 + 150) / 3 = 100 %
//   Bosque   (50 + 100) / 2       = 75 %
//   Cultura  (200 + 0 + 80) / 3   = 93.33 %, written 93 %
//   Deporte  100 %, but the table says 90 %: nothing explains it
//   TOTAL    the lines' plain mean: (100 + 75 + 93 + 90) / 4 = 89.5 %, written 90 %
inline const std::string kConsolidated =
    "Resumen por eje,,,,\n"
    "Nombre,Peso,Metas,Avance 2024,Observaciones\n"
    "Eje 1. AGUA,10%,3,100%,\n"
    "Eje 2: Bosque,20%,3,75%,\n"
    "Cultura,30%,3,93%,\n"
    "Eje 4. Deporte,40%,1,90%,a mano\n"
    "TOTALES,100%,10,90%,\n"
    "Otra cosa,,,,\n";

}  // namespace test
