# The tidings command on a plain JRE. `./tidings --version` builds what is copied here. The embedded
# cluster's registry stays out: a container is given its cluster.
FROM eclipse-temurin:17-jre
COPY tidings /opt/tidings/tidings
COPY app/target/lib /opt/tidings/lib
COPY app/target/tidings-app.jar /opt/tidings/tidings-app.jar
RUN mkdir -p /var/lib/tidings && ln -s /opt/tidings/tidings /usr/local/bin/tidings
WORKDIR /var/lib/tidings
ENTRYPOINT ["/opt/tidings/tidings"]
CMD ["stream"]
