"""Crawls a site with Scrapy and keeps the bodies in one file: pages and seconds as a JSON line.

    scrapy_crawl.py URL FILE
"""

import json
import sys
import time

import scrapy
from scrapy.crawler import CrawlerProcess
from scrapy.linkextractors import LinkExtractor

url, target = sys.argv[1:]
count = 0
kept = open(target, "wb")


class Crawl(scrapy.Spider):
    name = "crawl"
    start_urls = [url]
    links = LinkExtractor()

    def parse(self, response):
        global count
        count += 1
        kept.write(response.body)
        for link in self.links.extract_links(response):
            yield response.follow(link)


process = CrawlerProcess({"LOG_ENABLED": False, "CONCURRENT_REQUESTS": 16, "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
                          "DOWNLOAD_DELAY": 0, "ROBOTSTXT_OBEY": False, "TELNETCONSOLE_ENABLED": False})
process.crawl(Crawl)
start = time.monotonic()
process.start()
print(json.dumps({"tool": "scrapy " + scrapy.__version__, "pages": count, "seconds": time.monotonic() - start}))
