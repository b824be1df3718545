#include "survey/collector.h"

#include <doctest/doctest.h>

#include <string>

using namespace survey;

TEST_CASE("a collector's address is https, or plain http on this machine") {
    for (const char* good : {"https://respuestas.example.gov.co", "https://respuestas.example.gov.co/",
                             "https://respuestas.example.gov.co:8443/plan/2026", "http://localhost:8090",
                             "http://127.0.0.1:8090/", "http://localhost", "https://alcaldía.example"})
        CHECK_MESSAGE(isCollectorAddress(good), good);
    for (const char* bad : {"",
                            "https://",
                            "respuestas.example.gov.co",
                            "http://respuestas.example.gov.co",
                            "http://localhost.example.gov.co",
                            "http://127.0.0.10",
                            "https://ana:clave@example.gov.co",
                            "https://example.gov.co?a=1",
                            "https://example.gov.co/a#b",
                            "https://example.gov.co/a b",
                            "https:///answers",
                            "https://example.gov.co:",
                            "https://example.gov.co:puerto",
                            "https://example.gov.co:123456",
                            "https://example.gov.co/../x",
                            "ftp://example.gov.co",
                            "javascript:alert(1)",
                            "https://.example",
                            "https://exa mple.gov.co",
                            " https://example.gov.co"})
        CHECK_MESSAGE(!isCollectorAddress(bad), bad);
    CHECK_FALSE(isCollectorAddress("https://" + std::string(300, 'a')));
}

TEST_CASE("an answer's address is the collector's, with one stroke between, and names nothing else") {
    CHECK(answerAddress("https://example.gov.co", "prioridades", "k3v9x2m4q8aa") ==
          "https://example.gov.co/answers/prioridades/k3v9x2m4q8aa.json");
    CHECK(answerAddress("https://example.gov.co/plan/", "a_b-C", "1") ==
          "https://example.gov.co/plan/answers/a_b-C/1.json");
    CHECK(answerAddress("https://example.gov.co", "../ñ?", "1") ==
          "https://example.gov.co/answers/%2E%2E%2F%C3%B1%3F/1.json");
    CHECK(readingAddress("https://example.gov.co/plan/", "prioridades") ==
          "https://example.gov.co/plan/read/prioridades/");
    CHECK(readingAddress("https://example.gov.co", "../x") == "https://example.gov.co/read/%2E%2E%2Fx/");
    CHECK(collectorName("https://example.gov.co:8443/plan") == "example.gov.co:8443");
}

TEST_CASE("a survey's collector counts where it is an address") {
    Survey survey;
    CHECK(collectorOf(survey).empty());
    survey.collector = "https://";
    CHECK(collectorOf(survey).empty());
    survey.collector = "https://example.gov.co";
    CHECK(collectorOf(survey) == survey.collector);
}
