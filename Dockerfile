# The tidings command on a plain JRE. `./tidings --version` builds what is copied here. The embedded
# cluster's registry stays out: a container is given its cluster.
FROM eclipse-temurin:17-jre
COPY tidings /opt/tidings/tidings
COPY app/target/lib /opt/tidings/lib
COPY app/target/tidings-app.jar /opt/tidings/tidings-app.jar
# State stores live in the volume, which containers may share; each keeps its log to itself.
RUN ln -s /opt/tidings/tidings /usr/local/bin/tidings \
 && mkdir -p /var/lib/tidings /var/log/tidings \
 && chown 10001:10001 /var/lib/tidings /var/log/tidings
ENV TIDINGS_DATA_DIR=/var/lib/tidings \
    TIDINGS_JAVA_OPTS="-Dtidings.log=/var/log/tidings/tidings.log -XX:MaxRAMPercentage=50"
USER 10001:10001
WORKDIR /var/lib/tidings
VOLUME /var/lib/tidings
ENTRYPOINT ["/opt/tidings/tidings"]
CMD ["stream"]
